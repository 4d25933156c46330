using Grader.Results;

namespace Grader.Reporting;

/// <summary>The feedback page of one hand-in.</summary>
public static class HtmlReport
{
    /// <summary>One self-contained page: no script, nothing loaded from elsewhere, every text of the hand-in escaped.</summary>
    public static string Render(HandInResult result) => $"<!doctype html><title>{System.Net.WebUtility.HtmlEncode(result.HandIn.Name)}</title>";
}
