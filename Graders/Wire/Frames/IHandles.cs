namespace Grader.Wire;

/// <summary>How objects that stay on their own side (contract interfaces and delegates) are named in a frame.</summary>
internal interface IHandles
{
    /// <summary>The handle of the other side's object that <paramref name="value"/> stands for; null where it is our own.</summary>
    long? TheirHandle(object value);

    /// <summary>A new handle for an object of ours.</summary>
    long Export(object value, Type type);

    /// <summary>An object of ours by its handle.</summary>
    /// <exception cref="WireException">There is none, or it is no <paramref name="type"/>.</exception>
    object Own(long handle, Type type);

    /// <summary>A stand-in for an object of the other side.</summary>
    object Import(long handle, Type type);
}
