using System.Reflection;
using Grader.Isolation;
using Grader.Wire;

namespace Grader.Authoring.GarbageAnswers;

/// <summary>
/// The reference solutions with every answer spoiled on its way out. They never call what the judge hands them, but decoys: garbage does
/// not ask the network either. What trains is never trained: its model answers garbage at once.
/// </summary>
/// <param name="garbage">How answers are spoiled.</param>
/// <param name="solution">The assembly with the right solution of a contract.</param>
/// <param name="untrained">What a model answers that nobody has trained.</param>
internal sealed class SpoiledCode(Garbage garbage, Func<Type, Assembly> solution, UntrainedAnswer untrained) : IStudentCode
{
    public TimeSpan CallLimit { get; set; } = TimeSpan.FromMinutes(1);

    public string ContentHash => "0000";

    public string Isolation => "none";

    public string ConsoleText => "";

    public string Torch => TorchEngines.Managed;

    public object Create(Type contract)
    {
        using var reference = new InProcessCode(HandInCopies.Same(solution(contract)), "0000");
        var target = reference.Create(contract);
        return Proxy.For(contract, (method, arguments) => Spoiled(method, arguments, () =>
            method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, Decoys(method, arguments), null)!));
    }

    public void Dispose()
    {
    }

    private object Spoiled(MethodInfo method, object?[] arguments, Func<object> right) =>
        method.ReturnType.IsInterface || method.ReturnType.IsAssignableTo(typeof(Delegate))
            ? Proxy.For(method.ReturnType, (inner, given) => Spoiled(inner, given, () => untrained(inner, given)))
            : garbage.Spoil(right(), method.ReturnType, arguments);

    private static object?[] Decoys(MethodInfo method, object?[] arguments) =>
        [.. method.GetParameters().Zip(arguments, (parameter, argument) => Decoy.For(parameter.ParameterType, argument))];
}

/// <summary>What a model answers that nobody has trained.</summary>
internal delegate object UntrainedAnswer(MethodInfo method, object?[] arguments);
