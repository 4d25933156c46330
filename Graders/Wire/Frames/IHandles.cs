namespace Grader.Wire;

/// <summary>Handles: the numbers by which a frame refers to objects that stay on their side (contract interfaces and delegates).</summary>
internal interface IHandles
{
    /// <summary>The handle of the other side's object that <paramref name="value"/> stands for; null for an object of this side.</summary>
    long? TheirHandle(object value);

    /// <summary>A new handle for an object of this side.</summary>
    long Export(object value, Type type);

    /// <summary>The object of this side with a handle.</summary>
    /// <exception cref="WireException">There is none, or it is no <paramref name="type"/>.</exception>
    object Own(long handle, Type type);

    /// <summary>A proxy for the object of the other side with a handle.</summary>
    object Import(long handle, Type type);

    /// <summary>The tensors of this side that take part in differentiation.</summary>
    Tracking Tracking { get; }
}
