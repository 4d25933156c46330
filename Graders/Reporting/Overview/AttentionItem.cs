namespace Grader.Reporting.Overview;

/// <summary>Why a tutor should look at a hand-in before entering its points.</summary>
/// <param name="HandIn">Id of the hand-in.</param>
/// <param name="Reason">A sentence. It may hold text of the hand-in.</param>
internal sealed record AttentionItem(string HandIn, string Reason);
