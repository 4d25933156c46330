namespace Grader.Judging.Witnesses;

/// <summary>
/// An object that proves a claim by being there: two points with one image, a schedule that fails, an input whose order matters. Its
/// conditions are tried in order, so that the first one that it does not meet is reported, together with the witness itself.
/// </summary>
/// <typeparam name="T">What the hand-in gives as a witness.</typeparam>
public sealed class Witness<T>
{
    private readonly T value;
    private readonly string shown;
    private readonly List<Action<T>> conditions;

    /// <summary>Begins with what the hand-in gave.</summary>
    /// <param name="value">The witness.</param>
    /// <param name="shown">How a student reads it.</param>
    public Witness(T value, string shown) : this(value, shown, [])
    {
    }

    private Witness(T value, string shown, List<Action<T>> conditions) =>
        (this.value, this.shown, this.conditions) = (value, shown, conditions);

    /// <summary>Adds a condition, made with <see cref="Comparisons.Expect"/>; it may rely on those before it.</summary>
    public Witness<T> Meets(Action<T> condition) => new(value, shown, [.. conditions, condition]);

    /// <summary>Expects every condition to be met.</summary>
    /// <exception cref="CheckFailedException">That of the first condition that is not met, with the witness as what was found.</exception>
    public void Proves()
    {
        try
        {
            conditions.ForEach(condition => condition(value));
        }
        catch (CheckFailedException unmet)
        {
            throw new CheckFailedException(unmet.Feedback with { Found = shown });
        }
    }
}
