namespace Grader.Checks.Diffusion.Oracles;

/// <summary>Toy data in parts of equal weight, each of which a model may miss.</summary>
internal interface IPartedDistribution : IToyDistribution
{
    /// <summary>How many.</summary>
    int Parts { get; }

    /// <summary>The part that is nearest to a point, and its distance from that: from its centre, or from its curve.</summary>
    (int Part, double Distance) Nearest(double x, double y);
}
