namespace Grader.Contracts.VariationalInference;

/// <summary>Families of distributions q(z) of one latent variable, each with a location and a scale, for problem 2d.</summary>
public enum VariationalFamily
{
    /// <summary>Normal.</summary>
    Normal,

    /// <summary>Student's t.</summary>
    StudentT,

    /// <summary>Laplace.</summary>
    Laplace,

    /// <summary>Log-normal.</summary>
    LogNormal,

    /// <summary>Logistic.</summary>
    Logistic,
}
