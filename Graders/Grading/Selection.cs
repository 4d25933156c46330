using Grader.Intake;

namespace Grader.Grading;

/// <summary>Selects the hand-ins of an inbox that <c>--only</c> names.</summary>
internal static class Selection
{
    /// <summary>All of the share that is graded, or those of it that are named by id, name or platform key.</summary>
    /// <param name="inbox">All hand-ins.</param>
    /// <param name="share">Those that are graded here.</param>
    /// <param name="options">Which of them.</param>
    /// <exception cref="RefusedException">There is no hand-in, or a name fits none.</exception>
    public static IReadOnlyList<Envelope> Of(Inbox inbox, IReadOnlyList<Envelope> share, GradeOptions options)
    {
        if (inbox.Envelopes.Count == 0)
        {
            throw new RefusedException($"\"{options.Input}\" has no hand-in. "
                + "Name a Moodle or Canvas archive, a folder with a folder for each hand-in, or one hand-in.");
        }
        if (options.Only.FirstOrDefault(name => !share.Any(envelope => Fits(envelope, name))) is { } unknown)
        {
            var firstIds = string.Join(", ", share.Take(5).Select(envelope => envelope.Id));
            throw new RefusedException($"--only {unknown}: no hand-in has this id, name or platform key. The first ids are {firstIds}.");
        }
        return options.Only.Count == 0
            ? share
            : [.. share.Where(envelope => options.Only.Any(name => Fits(envelope, name)))];
    }

    private static bool Fits(Envelope envelope, string name) =>
        envelope.Id == name || envelope.PlatformId == name || envelope.Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
