namespace Grader.Judging.Laws;

/// <summary>The law families that a check asks for, beside its contract's own formula.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CoversAttribute(params LawFamily[] families) : Attribute
{
    /// <summary>The families.</summary>
    public IReadOnlyList<LawFamily> Families { get; } = families;
}
