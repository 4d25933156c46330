namespace Grader.Isolation;

/// <summary>Something that a child uses and no limit of the system bounds.</summary>
internal interface IChildUse
{
    /// <summary>Looks at it. The fault of a child that uses too much; null where it does not.</summary>
    /// <param name="processes">The child, and the processes that it and they have started.</param>
    StudentFaultException? Excess(IReadOnlyList<int> processes);
}
