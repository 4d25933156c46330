using System.Reflection;
using static TorchSharp.torch;

namespace Grader.Authoring.GarbageAnswers;

/// <summary>
/// What a trained model might answer, without a training: zeros for the rows that it is given, or as many points as it is asked for.
/// </summary>
internal static class UntrainedModel
{
    public static object Answer(MethodInfo method, object?[] arguments) => method.ReturnType switch
    {
        var type when type != typeof(Tensor) => (object)0.5, // A number would convert to a tensor.
        _ => Rows(arguments) is { } rows ? zeros_like(rows) : zeros(arguments.OfType<long>().First(), 2),
    };

    private static Tensor? Rows(object?[] arguments) => arguments.OfType<Tensor>().FirstOrDefault();
}
