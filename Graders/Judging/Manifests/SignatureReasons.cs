using Grader.Contracts;
using Grader.Judging.Laws;
using static TorchSharp.torch;

namespace Grader.Judging.Manifests;

/// <summary>Why a law family cannot apply to a contract, where its signature says so.</summary>
internal static class SignatureReasons
{
    /// <summary>The reason; null where the signature leaves it open.</summary>
    public static string? Of(Type contract, LawFamily family)
    {
        var types = MentionedTypes.In(contract);
        return family switch
        {
            LawFamily.Chance when !types.Contains(typeof(INoiseSource)) => "no method gets an INoiseSource; nothing is drawn",
            LawFamily.Gradient when !types.Contains(typeof(Tensor)) => "no method has a tensor; nothing is trained through",
            LawFamily.Rows when !types.Any(IsBatch) => "no method has a tensor or an array of arrays; there is no batch",
            LawFamily.Structure => "no check declares a symmetry",
            _ => null,
        };
    }

    private static bool IsBatch(Type type) => type == typeof(Tensor) || type is { IsArray: true } && type.GetElementType()!.IsArray;
}
