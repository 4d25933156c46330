using YamlDotNet.Core;

namespace Grader.Grading.Marking;

/// <summary>Writes into the text of a marking sheet what a person has decided, and nothing else.</summary>
internal static class MarkingText
{
    /// <summary>The text with other points and another comment for an item.</summary>
    /// <param name="file">Its name in messages.</param>
    /// <param name="text">A sheet that can be read.</param>
    /// <param name="item">Id of the item.</param>
    /// <param name="itemText">What it says, for a sheet that does not have the item yet.</param>
    /// <param name="given">Points or a sign; empty for none.</param>
    /// <param name="comment">For the student; empty for none.</param>
    /// <exception cref="MarkingException">The sheet has a form that a program cannot change.</exception>
    public static string WithItem(string file, string text, string item, string itemText, string given, string comment)
    {
        var before = FilledSheet.Parse(file, text);
        var changed = With(text, "items", "item", item, [("text", MarkingSheet.Quoted(itemText))], ("given", given), ("comment", comment));
        return Verified(before, changed, $"item {item}", given, comment);
    }

    /// <summary>The text with another verdict on a check.</summary>
    /// <param name="file">Its name in messages.</param>
    /// <param name="text">A sheet that can be read.</param>
    /// <param name="check">Id of the check.</param>
    /// <param name="given">Points or a sign; empty for none.</param>
    /// <param name="reason">For the student; empty where nothing is changed any more.</param>
    /// <exception cref="MarkingException">The sheet has a form that a program cannot change.</exception>
    public static string WithOverride(string file, string text, string check, string given, string reason)
    {
        var before = FilledSheet.Parse(file, text);
        var changed = With(text, "overrides", "check", check, [], ("given", given), ("reason", reason));
        return Verified(before, changed, $"check {check}", given, reason);
    }

    /// <summary>The text with another comment on a line of the code.</summary>
    /// <param name="file">Its name in messages.</param>
    /// <param name="text">A sheet that can be read.</param>
    /// <param name="place">File and line: "Sampler.cs:41".</param>
    /// <param name="code">The line as it is now.</param>
    /// <param name="comment">For the student; empty to take it back.</param>
    /// <exception cref="MarkingException">The sheet has a form that a program cannot change.</exception>
    public static string WithLine(string file, string text, string place, string code, string comment)
    {
        var before = FilledSheet.Parse(file, text);
        var changed = With(text, "lines", "line", place, [], ("code", QuotedOrEmpty(code)), ("comment", comment));
        return Verified(before, changed, $"line {place}", code, comment);
    }

    /// <summary>The text with another answer to a complaint.</summary>
    /// <param name="file">Its name in messages.</param>
    /// <param name="text">A sheet that can be read.</param>
    /// <param name="complaint">Path of the file with the complaint.</param>
    /// <param name="answer">For the student; empty to take it back.</param>
    /// <exception cref="MarkingException">The sheet has a form that a program cannot change.</exception>
    public static string WithAnswer(string file, string text, string complaint, string answer)
    {
        var before = FilledSheet.Parse(file, text);
        var changed = With(text, "answers", "complaint", complaint, [], null, ("answer", answer));
        return Verified(before, changed, $"answer to {complaint}", "", answer);
    }

    /// <summary>The changed text; null where the sheet has a form that <see cref="YamlEdit"/> cannot change.</summary>
    private static string? With(
        string text, string list, string key, string id, IEnumerable<(string Key, string Value)> inNewEntry,
        (string Key, string Value)? given, (string Key, string Value) remark)
    {
        try
        {
            return WithValues(text, list, key, id, inNewEntry, given, remark);
        }
        catch (YamlException)
        {
            return null; // After the first of two changes the text was no YAML any more.
        }
    }

    private static string? WithValues(
        string text, string list, string key, string id, IEnumerable<(string Key, string Value)> inNewEntry,
        (string Key, string Value)? given, (string Key, string Value) remark)
    {
        var quoted = QuotedOrEmpty(remark.Value);
        IEnumerable<(string Key, string Value)> first = given is { } some ? [some] : [];
        if (YamlEdit.Find(text, list, key, id) is not { } entry)
            return YamlEdit.AddEntry(text, list, [(key, Id(id)), .. inNewEntry, .. first, (remark.Key, quoted)]);

        var withRemark = YamlEdit.SetValue(text, entry, remark.Key, quoted);
        return given is { } value
            ? YamlEdit.SetValue(withRemark, YamlEdit.Find(withRemark, list, key, id)!, value.Key, value.Value)
            : withRemark;
    }

    private static string QuotedOrEmpty(string text) => text.Length == 0 ? "" : MarkingSheet.Quoted(text);

    /// <summary>Ids of items and checks are plain words in YAML; names of files may be anything.</summary>
    private static string Id(string id) => id.All(IsPlain) ? id : MarkingSheet.Quoted(id);

    private static bool IsPlain(char sign) => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '/' or '_';

    /// <summary>
    /// Reads the changed text again: exactly the one entry must have changed. A person may have written YAML that is edited differently.
    /// </summary>
    private static string Verified(FilledSheet before, string? changed, string id, string given, string remark)
    {
        var expected = Entries(before);
        expected[id] = (given.Trim(), remark.Trim());
        try
        {
            if (changed is not null && Entries(FilledSheet.Parse(before.File, changed)).SequenceEqual(expected))
                return changed;
        }
        catch (MarkingException)
        {
            // Reported below: the text that was read is fine, only the changed one is not.
        }

        throw new MarkingException(
            $"{before.File}: {id} is written in a form that only a person can change. Write it into the file.");
    }

    private static SortedDictionary<string, (string Given, string Remark)> Entries(FilledSheet filled)
    {
        SortedDictionary<string, (string, string)> entries = new(StringComparer.Ordinal);
        foreach (var item in filled.Items)
            entries[$"item {item.Id.Text}"] = (item.Given.Text, item.Comment.Text);
        foreach (var change in filled.Overrides)
            entries[$"check {change.Check.Text}"] = (change.Given.Text, change.Reason.Text);
        foreach (var line in filled.Lines)
            entries[$"line {line.Place.Text}"] = (line.Code.Text, line.Comment.Text);
        foreach (var answer in filled.Answers)
            entries[$"answer to {answer.Complaint.Text}"] = ("", answer.Answer.Text);

        return entries;
    }
}
