using Grader.Judging.Chance;

namespace Grader.Checks.Diffusion.Oracles;

/// <summary>
/// A data set of exercise 3.4 as the distribution that it is drawn from, in the coordinates of the model (the unit square mapped by
/// (x − 0.5)·2). Everything about it is known exactly, so that a trained network is compared with the best possible one.
/// </summary>
internal interface IToyDistribution
{
    /// <summary>The name that a student reads.</summary>
    string Name { get; }

    /// <summary>One draw of x_0.</summary>
    (double X, double Y) Draw(UniformNumbers random);

    /// <summary>ln q(x_0); −∞ outside the support, and everywhere where q has no density.</summary>
    double LogDensity(double x, double y);

    /// <summary>ε*(x_t) = E[ε | x_t], the prediction with the smallest possible loss, where x_t = √ᾱ·x_0 + √(1 − ᾱ)·ε.</summary>
    (double X, double Y) OptimalNoise(double x, double y, double alphaBar);

    /// <summary>E‖ε − ε*(x_t)‖², the smallest possible loss at this ᾱ (a sum over both dimensions).</summary>
    double OptimalLoss(double alphaBar);
}
