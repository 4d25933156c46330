using System.Reflection;
using Grader.Isolation;
using Grader.Tests.KillMatrix;
using Grader.Wire;

namespace Grader.Tests.Garbage;

/// <summary>
/// The reference solutions with every answer spoiled on its way out. They never call what the judge hands them, but decoys: garbage does
/// not ask the network either. What trains is never trained: its model answers garbage at once.
/// </summary>
internal sealed class SpoiledCode(Garbage garbage) : IStudentCode
{
    public TimeSpan CallLimit { get; set; } = TimeSpan.FromMinutes(1);

    public string ContentHash => "0000";

    public string Isolation => "none";

    public string ConsoleText => "";

    public object Create(Type contract)
    {
        using var reference = new InProcessCode(KnownSolutions.AssemblyWith(contract), "0000");
        var target = reference.Create(contract);
        return Proxy.For(contract, (method, arguments) => Spoiled(method, arguments, () =>
            method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, Decoys(method, arguments), null)!));
    }

    public void Dispose()
    {
    }

    private object Spoiled(MethodInfo method, object?[] arguments, Func<object> right) =>
        method.ReturnType.IsInterface || method.ReturnType.IsAssignableTo(typeof(Delegate))
            ? Proxy.For(method.ReturnType, (inner, given) => Spoiled(inner, given, () => UntrainedModel.Answer(inner, given)))
            : garbage.Spoil(right(), method.ReturnType, arguments);

    private static object?[] Decoys(MethodInfo method, object?[] arguments) =>
        [.. method.GetParameters().Zip(arguments, (parameter, argument) => Decoy.For(parameter.ParameterType, argument))];
}
