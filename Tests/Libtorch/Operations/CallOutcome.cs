namespace Grader.Libtorch.Operations;

/// <summary>What a call gave: a result with the gradients of its inputs, or the type and text of an exception.</summary>
internal sealed record CallOutcome(Plain? Result, Plain?[] Gradients, string? Error = null, string? Message = null)
{
    public static CallOutcome Thrown(string error, string message) => new(null, [], error, message.Split('\n')[0]);

    /// <summary>The exception without the numbers in its text.</summary>
    public string Kind => Error + Message?.Split(' ', 4)[..^1].Aggregate("", (text, word) => text + word);

    public override string ToString() => Error is null
        ? $"{Result}; gradients {string.Join("; ", Gradients.Select(gradient => gradient?.ToString() ?? "none"))}"
        : $"{Error}: {Message}";
}
