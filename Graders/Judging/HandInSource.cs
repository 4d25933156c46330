namespace Grader.Judging;

/// <summary>
/// Tells NUnit for which hand-ins it makes fixtures: for the one that this flow of control judges or, under <c>dotnet test</c>, for
/// those of <see cref="SubmissionsFolder"/>.
/// </summary>
public static class HandInSource
{
    private static readonly AsyncLocal<HandIn?> judged = new();

    /// <summary>Until the returned scope is disposed, every fixture that NUnit builds is for <paramref name="handIn"/>.</summary>
    internal static IDisposable UseForFixtures(HandIn handIn)
    {
        judged.Value = handIn;
        return new Scope();
    }

    /// <summary>The hand-ins, one fixture each.</summary>
    public static IEnumerable<HandIn> HandIns() => judged.Value is { } handIn ? [handIn] : SubmissionsFolder.HandIns.Value;

    private sealed class Scope : IDisposable
    {
        public void Dispose() => judged.Value = null;
    }
}
