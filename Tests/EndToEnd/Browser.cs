using Microsoft.Playwright;
using NUnit.Framework;

namespace Grader.EndToEnd;

/// <summary>A Chromium that the machine has installed, or none: then tests that need one are ignored, with the remedy.</summary>
internal static class Browser
{
    private static readonly string[] places =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    /// <summary>Starts it without a window.</summary>
    public static Task<IBrowser> Start(IPlaywright playwright)
    {
        if (places.FirstOrDefault(File.Exists) is not { } program)
        {
            Assert.Ignore($"This test needs a browser at one of {string.Join(", ", places)}. On Debian: apt-get install chromium.");
            throw new InvalidOperationException("Assert.Ignore does not return.");
        }

        return playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = program,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }
}
