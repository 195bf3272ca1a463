/** Where the shop's own server finds the order API. */
export const shopApi: string = process.env.SHOP_API ?? 'https://api.shop.example'
