using System.Reflection;
using Grader.Authoring.GarbageAnswers;
using Grader.Contracts;

namespace Grader.Tests.Misuse;

/// <summary>Puts garbage in the place of every argument of a lent function, whose answer is used as if it were right.</summary>
/// <param name="garbage">What is asked about.</param>
internal sealed class SpoiledQuestions(Garbage garbage)
{
    private readonly HashSet<MethodInfo> asked = [];

    /// <summary>The methods of lent objects that were asked.</summary>
    public IReadOnlySet<MethodInfo> Asked => asked;

    /// <summary>The same arguments, whose functions are asked about garbage.</summary>
    public object?[] Misuse(MethodInfo method, object?[] arguments) =>
        [.. method.GetParameters().Zip(arguments, (parameter, argument) => Misused(parameter.ParameterType, argument))];

    private object? Misused(Type type, object? argument) =>
        type == typeof(INoiseSource) ? argument : LentMethod.Replaced(type, argument, Ask);

    private object? Ask(object target, MethodInfo method, object?[] given)
    {
        asked.Add(method);
        var spoiled = method.GetParameters().Zip(given, (parameter, argument) => Spoiled(parameter.ParameterType, argument, given));
        return method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, [.. spoiled], null);
    }

    private object? Spoiled(Type type, object? argument, object?[] given) =>
        argument is null || LentMethod.IsLent(type) ? argument : garbage.Spoil(argument, type, given);
}
