using System.Reflection;
using Grader.Authoring.GarbageAnswers;
using Grader.Contracts.Flows;
using static TorchSharp.torch;

namespace Grader.Tests.Authoring;

/// <summary>What the models of the shipped courses might answer, without a training.</summary>
internal static class UntrainedSolution
{
    public static object Answer(MethodInfo method, object?[] arguments) => method.ReturnType == typeof(FlowValues)
        ? new FlowValues(zeros_like(Rows(arguments)), zeros(Rows(arguments).shape[0]))
        : UntrainedModel.Answer(method, arguments);

    private static Tensor Rows(object?[] arguments) => arguments.OfType<Tensor>().First();
}
