namespace Grader.Wire;

/// <summary>
/// How values of one declared type are written and read. Both sides derive the same codec from the same contract, so a frame
/// carries no type names and no tags but "null or not".
/// </summary>
internal abstract class Codec
{
    /// <summary>Whether whoever is given a value of the type can change it in place: a tensor, an array, and what holds one.</summary>
    public virtual bool IsChangeable => false;

    /// <exception cref="UncarriableException">The wire does not carry this value.</exception>
    public abstract void Write(FrameWriter frame, object? value);

    /// <exception cref="WireException">The frame does not hold such a value.</exception>
    public abstract object? Read(FrameReader frame);
}
