using System.Globalization;
using Grader.Review;

namespace Grader.Grading.Desk;

/// <summary>Serves a desk at an address that is the same each time.</summary>
/// <remarks>So pages that are still open after a crash go on, with whatever they had not yet saved.</remarks>
internal static class DeskServer
{
    private const int FirstPort = 20_000;
    private const int Ports = 10_000; // Below those that systems give to outgoing connections.

    /// <summary>Starts it.</summary>
    /// <param name="desk">What is served.</param>
    /// <param name="token">The secret of the address.</param>
    /// <param name="port">Where to listen; null for the one that the token gives or, where it is taken, any.</param>
    /// <exception cref="RefusedException">The port is taken.</exception>
    public static async Task<ReviewServer> Start(ReviewDesk desk, string token, int? port)
    {
        try
        {
            return await ReviewServer.Start(desk, token, port ?? PortOf(token));
        }
        catch (IOException) when (port is null)
        {
            return await ReviewServer.Start(desk, token, port: 0);
        }
        catch (IOException taken)
        {
            throw new RefusedException($"--port {port}: {taken.Message} Name another port, or leave --port out.");
        }
    }

    private static int PortOf(string token) =>
        FirstPort + (int)(uint.Parse(token[..8], NumberStyles.HexNumber, CultureInfo.InvariantCulture) % Ports);
}
