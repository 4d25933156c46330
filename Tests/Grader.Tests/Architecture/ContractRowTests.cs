using NUnit.Framework;

namespace Grader.Tests.Architecture;

internal sealed class ContractRowTests
{
    [Test]
    public void A_contract_has_all_that_belongs_to_it()
    {
        Assert.That(ContractRow.All, Is.Not.Empty);
        ProjectSources.AssertNone(
            ContractRow.All.SelectMany(contract => contract.Missing(), (contract, missing) => $"{contract}: {missing}"),
            "These contracts cannot be graded yet. Write these files, or add these entries.");
    }

    [Test]
    public void Everything_that_a_new_contract_lacks_is_listed_at_once() => Assert.That(
        new ContractRow("Flows", "Nothing").Missing().Select(line => line.Split(':')[0]),
        Is.EqualTo(
        [
            "Reference/Courses/…/Solutions/Flows/Nothing.cs",
            "Reference/Courses/…/Contracts/Flows/INothing.cs",
            "Graders/Courses/…/Checks/Flows/NothingChecks.cs",
            "fixtures/Courses/…/mutants/Flows/Nothing.yaml",
            "fixtures/Courses/…/variants/Flows/…/Nothing.cs",
            "Graders/Courses/…/Sheets/….yaml",
        ]));
}
