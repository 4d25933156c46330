using Grader.Results;

namespace Grader.Reporting.Html;

/// <summary>What the compiler and the intake say about the sources.</summary>
internal static class MessageSection
{
    public static Markup Of(HandInResult result) => result.Messages.Count == 0 ? Markup.Empty : Markup.Of($"""
        <section id="messages" aria-labelledby="messages.title">
        <h2 id="messages.title">Messages about the sources</h2>
        <ul class="messages">
        {result.Messages.Take(Sizes.Messages).Select(Item)}</ul>
        {More(result.Messages.Count - Sizes.Messages)}</section>

        """);

    private static Markup Item(Message message)
    {
        var severity = message.Severity.Word();
        var text = PlainText.Line(message.Sentence());
        return Markup.Of($"""
            <li class="{severity}"><span class="word">{severity}</span> {Location(message)}{MathText.Of(text)}{Source(message)}</li>

            """);
    }

    private static Markup Location(Message message) => message.File.Length == 0
        ? Markup.Empty
        : Markup.Of($"<code>{message.File}{(message.Line > 0 ? $":{message.Line}" : "")}</code> ");

    private static Markup Source(Message message) =>
        message.SourceText is { } line ? Markup.Of($"<pre>{PlainText.Line(line)}</pre>") : Markup.Empty;

    private static Markup More(int count) =>
        count <= 0 ? Markup.Empty : Markup.Of($"<p>… and {Wording.Count(count, "more message")}.</p>\n");
}
