namespace Grader.Contracts.Foundations;

/// <summary>A network that predicts a vector of the length of x: the noise ε_θ(x_t, t), or the velocity v_θ(x_t, t).</summary>
/// <param name="x">x_t, length D.</param>
/// <param name="time">t.</param>
/// <returns>Length D.</returns>
public delegate double[] VectorField(double[] x, double time);
