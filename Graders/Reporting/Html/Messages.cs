using Grader.Results;

namespace Grader.Reporting.Html;

/// <summary>What the compiler and the intake say about the sources.</summary>
internal static class Messages
{
    public static Markup Of(HandInResult result) => result.Messages.Count == 0 ? Markup.Empty : Markup.Of($"""
        <section id="messages">
        <h2><span class="title">Messages about the sources</span></h2>
        <ul class="messages">
        {result.Messages.Take(Sizes.Messages).Select(Item)}</ul>
        {More(result.Messages.Count - Sizes.Messages)}</section>

        """);

    private static Markup Item(Message message) => Markup.Of($"""
        <li class="{message.Severity.Word()}"><span class="word">{message.Severity.Word()}</span> {Place(message)}{PlainText.Line(message.Sentence())}</li>

        """);

    private static Markup Place(Message message) => message.File.Length == 0
        ? Markup.Empty
        : Markup.Of($"<code>{message.File}{(message.Line > 0 ? $":{message.Line}" : "")}</code> ");

    private static Markup More(int count) => count <= 0 ? Markup.Empty : Markup.Of($"<p>… and {Wording.Count(count, "more message")}.</p>\n");
}
