using System.Reflection;

namespace Grader.Wire;

/// <summary>A method that can be called over the wire: its index, and how its arguments and its result are written and read.</summary>
internal sealed class Signature
{
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

    public void WriteArguments(FrameWriter frame, object?[] arguments)
    {
        for (var i = 0; i < parameters.Length; i++)
            parameters[i].Write(frame, arguments[i]);
    }

    public object?[] ReadArguments(FrameReader frame) => Array.ConvertAll(parameters, parameter => parameter.Read(frame));

    public void WriteResult(FrameWriter frame, object? value) => result.Write(frame, value);

    public object? ReadResult(FrameReader frame) => result.Read(frame);
}
