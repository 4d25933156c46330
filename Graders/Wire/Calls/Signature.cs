using System.Reflection;

namespace Grader.Wire;

/// <summary>One method as it crosses the wire.</summary>
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

    public MethodInfo Method { get; }

    /// <summary>Its place in <see cref="Surface.Methods"/>.</summary>
    public ushort Index { get; }

    /// <summary>"INegativeElbo.NegativeElbo", or the delegate's own name.</summary>
    public string Name => Method.DeclaringType!.IsAssignableTo(typeof(Delegate)) ? Method.DeclaringType!.Name : $"{Method.DeclaringType!.Name}.{Method.Name}";

    public void WriteArguments(FrameWriter frame, object?[] arguments)
    {
        for (var i = 0; i < parameters.Length; i++)
            parameters[i].Write(frame, arguments[i]);
    }

    public object?[] ReadArguments(FrameReader frame) => Array.ConvertAll(parameters, parameter => parameter.Read(frame));

    public void WriteResult(FrameWriter frame, object? value) => result.Write(frame, value);

    public object? ReadResult(FrameReader frame) => result.Read(frame);
}
