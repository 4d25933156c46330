using Grader.Cli.Intake;

namespace Grader.Cli.Commands;

/// <summary>Which hand-ins of an inbox are meant.</summary>
internal static class Selection
{
    /// <summary>All, or those that <c>--only</c> names by id, name or platform key.</summary>
    /// <exception cref="UsageException">There is none, or a name fits none.</exception>
    public static IReadOnlyList<Envelope> Of(Inbox inbox, GradeOptions options)
    {
        if (inbox.Envelopes.Count == 0)
            throw new UsageException($"\"{options.Input}\" has no hand-in. Name a Moodle or Canvas archive, a folder with a folder for each hand-in, or one hand-in.");
        if (options.Only.FirstOrDefault(name => !inbox.Envelopes.Any(envelope => Fits(envelope, name))) is { } unknown)
            throw new UsageException($"--only {unknown}: no hand-in has this id, name or platform key. The first ids are {string.Join(", ", inbox.Envelopes.Take(5).Select(envelope => envelope.Id))}.");
        return options.Only.Count == 0 ? inbox.Envelopes : [.. inbox.Envelopes.Where(envelope => options.Only.Any(name => Fits(envelope, name)))];
    }

    private static bool Fits(Envelope envelope, string name) =>
        envelope.Id == name || envelope.PlatformId == name || envelope.Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
