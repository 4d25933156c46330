using NUnit.Framework.Internal.Execution;

namespace Grader.Judging.Running;

/// <summary>Runs each work item where it is dispatched: one hand-in's checks follow one another on one thread.</summary>
internal sealed class InlineDispatcher : IWorkItemDispatcher
{
    public int LevelOfParallelism => 0;

    public void Start(WorkItem topLevelWorkItem) => Dispatch(topLevelWorkItem);

    public void Dispatch(WorkItem work) => work.Execute();

    public void CancelRun(bool force)
    {
    }
}
