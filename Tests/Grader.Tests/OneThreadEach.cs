using NUnit.Framework;

namespace Grader.Tests;

/// <summary>
/// Fixtures run beside each other and judge several solutions at a time, so all cores are busy: a matrix product that is split among
/// threads would wait for them. Results do not depend on the number of threads.
/// </summary>
[SetUpFixture]
internal sealed class OneThreadEach
{
    [OneTimeSetUp]
    public void Set() => TorchSharp.torch.set_num_threads(1);
}
