namespace Grader.Checks.Diffusion.Oracles;

/// <summary>Standard normal numbers from uniform ones.</summary>
internal static class BoxMuller
{
    /// <summary>Two independent draws of N(0, 1).</summary>
    public static (double First, double Second) Draw(Random random)
    {
        var radius = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()));
        var angle = 2 * Math.PI * random.NextDouble();
        return (radius * Math.Cos(angle), radius * Math.Sin(angle));
    }
}
