// What drops down from the address bar is a page of its own in Chromium 156. Each window loads it, in a process of its own, for
// as much processor time as a page of ours (by a trace 0.4 s beside 0.4 s). Nobody types an address in a test.
const addressBar = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup']

// What Playwright turns off itself: Chromium obeys only the last list it is given. The test beside this file knows when
// Playwright's list has grown.
const byPlaywright = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
]

/** How every Chromium of the tests is started: without what only a person at a window needs. */
export const chromiumArgs: readonly string[] = [`--disable-features=${[...byPlaywright, ...addressBar].join()}`]
