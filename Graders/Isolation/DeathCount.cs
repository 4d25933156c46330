namespace Grader.Isolation;

/// <summary>Refuses work that has ended the code's process twice in succession, since many checks ask for the same work.</summary>
/// <typeparam name="TKey">Identifies the work.</typeparam>
public sealed class DeathCount<TKey> where TKey : notnull
{
    private readonly Dictionary<TKey, (int Count, StudentFaultException Last)> deaths = [];

    /// <summary>Does the work.</summary>
    /// <exception cref="StudentFaultException">The work's own, or its last one where it is refused.</exception>
    public T Run<T>(TKey key, Func<T> work)
    {
        var (count, last) = deaths.GetValueOrDefault(key);
        if (count >= SecondTry.MaxDeaths)
            throw new StudentFaultException(last);

        try
        {
            var value = work();
            deaths.Remove(key);
            return value;
        }
        catch (StudentFaultException e) when (SecondTry.HasEndedProcess(e.Fault))
        {
            deaths[key] = (count + 1, e);
            throw;
        }
    }
}
