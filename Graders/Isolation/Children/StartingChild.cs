namespace Grader.Isolation;

/// <summary>The end of a child that may not have started yet.</summary>
internal static class StartingChild
{
    /// <summary>Ends the child as soon as it has started. One that cannot be started needs no end.</summary>
    public static void DisposeOnceStarted(this Task<ChildProcess> starting)
    {
        Task.WaitAny(starting);
        if (starting.IsCompletedSuccessfully)
            starting.Result.Dispose();
    }
}
