namespace Grader.Judging;

/// <summary>The law that a check tests and how exactly it must hold, as <c>grader explain</c> shows them.</summary>
/// <param name="law">In symbols: "L_i = Σ_d (ε_id − ε̂_id)²".</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StatesAttribute(string law) : Attribute
{
    /// <summary>The law in symbols.</summary>
    public string Law { get; } = law;

    /// <summary>Tolerance with its reason, or the chance of failing a correct hand-in.</summary>
    public string? Within { get; init; }
}
