namespace Grader.Grading;

/// <summary>Shows the progress of a grading.</summary>
internal interface IGradingScreen
{
    /// <summary>Shows how the input was understood, before anything is graded.</summary>
    void Opened(GradingSession session);

    /// <summary>Shows progress while <paramref name="work"/> runs, which reports each hand-in as it ends.</summary>
    T Show<T>(int total, Func<Action<GradedHandIn>, T> work);
}
