using Grader.Results;

namespace Grader.Reporting.Html;

/// <summary>What a person decided about a check, and why; nothing where the machine's verdict stands.</summary>
internal static class OverrideNote
{
    public static Markup Of(CheckResult check) => check.Override is not { } decided ? Markup.Empty : Markup.Of($"""
        <p class="override">{check.ChangeText()} (the check said: {decided.Found.Word()}): <em>{PlainText.Clean(decided.Reason)}</em></p>

        """);
}
