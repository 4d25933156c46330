namespace Grader.Judging.Laws.Calls;

/// <summary>A record with lent functions among its values.</summary>
/// <param name="record">The record.</param>
/// <param name="values">Its values, in the order of its constructor; what was lent as what is remembered of it.</param>
internal sealed class LentRecord(object record, IReadOnlyList<object?> values) : ILent
{
    public bool IsComplete => values.OfType<ILent>().All(lent => lent.IsComplete);

    public object Recording => RecordParts.Make(record,
        [.. values.Zip(RecordParts.Of(record), (kept, own) => kept is ILent lent ? lent.Recording : own.Value)]);

    public object Replaying() => RecordParts.Make(record, [.. values.Select(value => value is ILent lent ? lent.Replaying() : value)]);

    public IEnumerable<Variation> Others()
    {
        var names = RecordParts.Of(record);
        for (var i = 0; i < values.Count; i++)
        {
            foreach (var other in Variations.Of(values[i]))
                yield return new(new LentRecord(record, [.. values.Take(i), other.Value, .. values.Skip(i + 1)]), names[i].Name);
        }
    }
}
