using FluentAssertions;
using Grader.Judging.Chance;
using NUnit.Framework;

namespace Grader.Tests.Judging;

internal sealed class SeedsTests
{
    /// <summary>
    /// Golden: python3 -c "import hmac; print(int.from_bytes(hmac.digest(b'key', b'abc', 'sha256')[:8], 'little') &amp; (2**63 - 1))".
    /// </summary>
    [Test]
    public void A_hand_ins_seed_is_an_hmac_of_key_and_sources() => Seeds.OfHandIn("key", "abc").Should().Be(8679845902077008284);

    [Test]
    public void Each_check_has_its_own() =>
        Enumerable.Range(0, 1000).Select(i => Seeds.OfCheck(7, $"Checks.Number_{i}")).Distinct().Should().HaveCount(1000);
}
