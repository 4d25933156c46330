using FluentAssertions;
using Grader.Wire;
using NUnit.Framework;

namespace Grader.Tests.Wire;

internal sealed class ContractTests
{
    private static IReadOnlyList<Type> Contracts() => ContractTable.Contracts;

    [TestCaseSource(nameof(Contracts))]
    public void The_wire_carries_every_method_of_every_contract(Type contract) =>
        Surface.Of(contract).Methods.Should().NotBeEmpty();

    [Test]
    public void A_contract_with_a_type_that_the_wire_does_not_carry_is_refused_by_name() =>
        FluentActions.Invoking(() => Surface.Of(typeof(IUncarriable))).Should().Throw<NotSupportedException>().WithMessage("*argument anything of IUncarriable.Take*System.Object*");

    [Test]
    public void Only_interfaces_of_the_contracts_have_a_number() =>
        FluentActions.Invoking(() => ContractTable.IndexOf(typeof(IUncarriable))).Should().Throw<ArgumentException>();

    private interface IUncarriable
    {
        void Take(object anything);
    }
}
