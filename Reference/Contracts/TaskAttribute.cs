namespace Grader.Contracts;

/// <summary>Says in a few words what a student writes: the stub of the contract, or of one of its methods, says so.</summary>
/// <param name="task">"softmax with a temperature".</param>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Method)]
public sealed class TaskAttribute(string task) : Attribute
{
    /// <summary>What is to be written.</summary>
    public string Task => task;
}
