using System.Reflection;

namespace Grader.Wire;

/// <summary>A method that can be called over the wire: its index, and how its arguments and its result are written and read.</summary>
internal sealed class Signature
{
    /// <summary>Stands in a frame for what was answered to an earlier call.</summary>
    private const byte EarlierAnswer = byte.MaxValue;

    private readonly Codec[] parameters;
    private readonly Codec result;

    public Signature(MethodInfo method, ushort index)
    {
        (Method, Index) = (method, index);
        parameters = [.. method.GetParameters().Select(parameter => CodecTable.For(parameter, $"The argument {parameter.Name} of {Name}"))];
        result = CodecTable.For(method.ReturnParameter, $"The value that {Name} returns");
    }

    /// <summary>Why a method cannot be called over the wire, in a sentence; null where it can.</summary>
    public static string? ProblemOf(MethodInfo method)
    {
        try
        {
            _ = new Signature(method, index: 0);
            return null;
        }
        catch (NotSupportedException uncarried)
        {
            return uncarried.Message;
        }
    }

    public MethodInfo Method { get; }

    /// <summary>Its index in <see cref="Surface.Methods"/>.</summary>
    public ushort Index { get; }

    /// <summary>"INegativeElbo.NegativeElbo", or the delegate's own name.</summary>
    public string Name => Type.IsAssignableTo(typeof(Delegate)) ? Type.Name : $"{Type.Name}.{Method.Name}";

    private Type Type => Method.DeclaringType!;

    /// <summary>Whether a call could change what it is given.</summary>
    public bool TakesChangeable => Array.Exists(parameters, parameter => parameter.IsChangeable);

    /// <summary>Whether a later call could change what an earlier one has answered.</summary>
    public bool AnswersChangeable => result.IsChangeable;

    /// <summary>The hash of each argument that a call could change; null for the others, and for what cannot be read.</summary>
    public string?[] HashArguments(object?[] arguments) =>
        [.. parameters.Zip(arguments, (parameter, argument) => parameter.IsChangeable ? ValueHash.Of(parameter, argument) : null)];

    /// <summary>The hash of a result that a later call could change; null for another, and for what cannot be read.</summary>
    public string? HashResult(object? value) => result.IsChangeable ? ValueHash.Of(result, value) : null;

    /// <summary>Copies of the arguments, as the other side of a wire would get them; objects that are called stay themselves.</summary>
    public object?[] CopyArguments(object?[] arguments) =>
        [.. parameters.Zip(arguments, (parameter, argument) => parameter.IsChangeable ? ValueCopy.Of(parameter, argument) : argument)];

    /// <summary>A copy of a result, as the other side of a wire would get it.</summary>
    public object? CopyResult(object? value) => result.IsChangeable ? ValueCopy.Of(result, value) : value;

    public void WriteArguments(FrameWriter frame, object?[] arguments)
    {
        for (var i = 0; i < parameters.Length; i++)
            parameters[i].Write(frame, arguments[i]);
    }

    public object?[] ReadArguments(FrameReader frame) => Array.ConvertAll(parameters, parameter => parameter.Read(frame));

    public void WriteResult(FrameWriter frame, object? value) => result.Write(frame, value);

    public object? ReadResult(FrameReader frame) => result.Read(frame);

    /// <summary>Writes which of the caller's values the call has changed: a count, and the place of each argument.</summary>
    public void WriteChanges(FrameWriter frame, IReadOnlyList<ValueChange> changes)
    {
        frame.Byte((byte)changes.Count);
        foreach (var change in changes)
            frame.Byte(change.Parameter is { } parameter ? (byte)parameter.Position : EarlierAnswer);
    }

    /// <exception cref="WireException">The method has no such argument.</exception>
    public ValueChange[] ReadChanges(FrameReader frame)
    {
        var all = Method.GetParameters();
        return Array.ConvertAll(frame.Raw<byte>(frame.Byte()), place => new ValueChange(Method, place switch
        {
            EarlierAnswer => null,
            _ when place < all.Length => all[place],
            _ => throw new WireException($"{Name} has no argument {place} that it could have changed."),
        }));
    }
}
