using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Grader.Contracts;
using Grader.Isolation;
using Grader.Wire;
using static TorchSharp.torch;

namespace Grader.Judging.Laws.Calls;

/// <summary>
/// A call that can be made again, of another object and with other arguments. Functions that were lent to it are remembered by what they
/// answered, and a noise source is replaced by one of a seed.
/// </summary>
internal sealed class RepeatableCall
{
    /// <summary>Calls with more numbers are not repeated, so that they cost a small part of what the checks do.</summary>
    private const int MostNumbers = 1024;

    private readonly object?[] arguments;

    private RepeatableCall(MethodInfo method, object?[] arguments) => (Method, this.arguments) = (method, arguments);

    /// <summary>The method.</summary>
    public MethodInfo Method { get; }

    /// <summary>Whether all that was lent to the call is remembered.</summary>
    public bool IsComplete => arguments.OfType<ILent>().All(lent => lent.IsComplete);

    /// <summary>Whether the call is given chance, so that there is a check of where its chance comes from.</summary>
    public bool HasNoise => arguments.OfType<LentNoise>().Any();

    /// <summary>The arguments for the first call, which is recorded.</summary>
    /// <param name="given">What the check gives: tensors go to the call themselves, so that gradients reach them.</param>
    public object?[] Recording(object?[] given) =>
        [.. arguments.Zip(given, (kept, own) => kept is ILent lent ? lent.Recording : own)];

    /// <summary>The record of a call; null where it cannot be made again.</summary>
    public static RepeatableCall? Of(MethodInfo method, object?[] arguments)
    {
        var parameters = method.GetParameters();
        var canBeRepeated = method.ReturnType != typeof(void)
            && !HeldObjects.AreIn(method.ReturnType)
            && parameters.Zip(arguments).All(pair => CanBeRepeated(pair.First.ParameterType, pair.Second));
        return canBeRepeated ? new(method, [.. parameters.Zip(arguments, (p, argument) => Kept(p.ParameterType, argument))]) : null;
    }

    /// <summary>Asks an object for the answer.</summary>
    /// <param name="subject">An object of the hand-in.</param>
    /// <exception cref="StudentFaultException">The code throws.</exception>
    public Answer Ask(object subject)
    {
        object?[] given = [.. arguments.Select(argument => argument is ILent lent ? lent.Replaying() : argument)];
        return Answer.Of(Method.Invoke(subject, BindingFlags.DoNotWrapExceptions, null, given, null));
    }

    /// <summary>Calls that differ from this one in one argument, and of a record in one of its values. Some may be invalid.</summary>
    public IEnumerable<NearbyCall> Nearby()
    {
        var parameters = Method.GetParameters();
        for (var i = 0; i < arguments.Length; i++)
        {
            foreach (var other in Variations.Of(arguments[i]))
            {
                object?[] changed = [.. arguments];
                changed[i] = other.Value;
                yield return new(new RepeatableCall(Method, changed), other.Name(parameters[i].Name!));
            }
        }
    }

    /// <summary>The arguments, for messages.</summary>
    public override string ToString() => string.Join(", ", Method.GetParameters()
        .Zip(arguments, (parameter, argument) => $"{parameter.Name} = {(argument is ILent ? "as lent" : CallText.Of(argument))}"));

    private static bool CanBeRepeated(Type type, object? argument) =>
        Handle.Is(type) ? argument is not null
        : HeldObjects.AreIn(type) ? IsRecordOfFunctions(argument)
        : Answer.CountOf(argument) <= MostNumbers;

    /// <summary>Whether a record holds functions beside what could be an argument itself.</summary>
    private static bool IsRecordOfFunctions(object? argument) => argument is not null and not IEnumerable and not ITuple
        && RecordParts.TypesOf(argument).Zip(RecordParts.Of(argument)).All(part => CanBeRepeated(part.First, part.Second.Value));

    private static object? Kept(Type type, object? argument) =>
        argument is null ? null
        : argument is INoiseSource noise ? new LentNoise(noise)
        : Handle.Is(type) ? new LentFunctions(type, argument)
        : HeldObjects.AreIn(type) ? KeptRecord(argument)
        : argument is Tensor tensor ? Copy(tensor)
        : argument;

    /// <summary>A copy that lives on when the check disposes its own tensor.</summary>
    public static Tensor Copy(Tensor tensor) => tensor.detach().clone().DetachFromDisposeScope();

    private static LentRecord KeptRecord(object record) => new(
        record, [.. RecordParts.TypesOf(record).Zip(RecordParts.Of(record)).Select(part => Kept(part.First, part.Second.Value))]);
}

/// <summary>A call near another one.</summary>
/// <param name="Call">The call.</param>
/// <param name="Difference">In which argument it differs, in words: "x", "β of schedule".</param>
internal sealed record NearbyCall(RepeatableCall Call, string Difference);
