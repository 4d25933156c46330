using Grader.Results;

namespace Grader.Reporting.Markdown;

/// <summary>What the hand-in wrote to the console, and what somebody needs to repeat the run.</summary>
internal static class MarkdownTail
{
    public static string Of(HandInResult result) => $"{Console(result)}{Origin(result)}";

    private static string Console(HandInResult result) => string.IsNullOrEmpty(result.Console)
        ? ""
        : $"\n## What the hand-in wrote to the console\n\n{MarkdownText.Block(result.Console, Sizes.Console, "")}";

    private static string Engine(HandInResult result) =>
        result.Torch.Length > 0 ? $"TorchSharp: {MarkdownText.Inline(result.Torch)}. " : "";

    private static string Origin(HandInResult result) =>
        $"\n---\n\nIsolation: {MarkdownText.Inline(result.Isolation.Length > 0 ? result.Isolation : "not stated")}. "
        + $"{Engine(result)}Seed {result.Seed}. "
        + $"Hand-in {MarkdownText.Inline(result.HandIn.Id)}, content {MarkdownText.Code(result.HandIn.ContentHash)}.\n";
}
