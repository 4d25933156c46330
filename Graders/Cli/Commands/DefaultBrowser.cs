using System.ComponentModel;
using System.Diagnostics;

namespace Grader.Cli.Commands;

/// <summary>The browser of the person at this computer.</summary>
internal static class DefaultBrowser
{
    /// <summary>Opens an address. Where there is no browser nothing happens: the address has been printed, too.</summary>
    public static void Open(Uri address)
    {
        if (OperatingSystem.IsLinux() && !HasScreen())
            return;

        try
        {
            Process.Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true })?.Dispose();
        }
        catch (Exception missing) when (missing is Win32Exception or PlatformNotSupportedException)
        {
            // The person opens the address by hand.
        }
    }

    /// <summary>Without a screen, Linux would open a browser in this very terminal.</summary>
    private static bool HasScreen() =>
        new[] { "DISPLAY", "WAYLAND_DISPLAY" }.Any(name => Environment.GetEnvironmentVariable(name) is { Length: > 0 });
}
