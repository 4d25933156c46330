namespace Grader.Wire;

/// <summary>What crosses the wire as a handle: the other side calls the object and never has it.</summary>
public static class Handle
{
    /// <summary>Whether a declared type is a contract or a delegate.</summary>
    public static bool Is(Type type) => type.IsAssignableTo(typeof(Delegate)) || type.IsInterface && CodecTable.ElementOfList(type) is null;
}
