namespace Grader.Judging.Running;

/// <summary>What mends exceptions that honest code meets often, by what their messages say.</summary>
internal static class ExceptionHints
{
    private static readonly (string Says, string Hint)[] known =
    [
        ("does not require grad",
            "A function that is lent to the code answers numbers without a graph, which autograd cannot differentiate. "
            + "Where the contract gives a derivative, use it."),
        ("is not compatible with Float64",
            "Data, schedules and noise may be float64: read one of their numbers with ToDouble() or ToSingle(), which convert, "
            + "and not with item<float>(), which does not."),
    ];

    /// <summary>The hint; null where there is none.</summary>
    public static string? Of(string message) =>
        known.FirstOrDefault(entry => message.Contains(entry.Says, StringComparison.Ordinal)).Hint;
}
