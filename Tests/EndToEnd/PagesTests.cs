using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Grader.EndToEnd;

/// <summary>Feedback pages and overview of a grading, in a browser.</summary>
public sealed class PagesTests
{
    private const string Good = "anna-schmidt-4101";
    private const string Failed = "mehmet-yilmaz-4205";
    private const string Crashed = "mona-exit-4502";
    private const string Empty = "carla-rossi-4301";
    private const string Overview = "index.html";

    private GradedPages pages = null!;
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    [OneTimeSetUp]
    public async Task Grade()
    {
        playwright = await Playwright.CreateAsync();
        browser = await Browser.Start(playwright);
        pages = new GradedPages(Good, Failed, Crashed, Empty);
    }

    [OneTimeTearDown]
    public async Task CleanUp()
    {
        pages?.Dispose();
        if (browser is not null)
            await browser.DisposeAsync();

        playwright?.Dispose();
    }

    [Test]
    public async Task Pages_are_accessible(
        [Values(Good, Failed, Crashed, Empty, Overview)] string name, [Values(ColorScheme.Light, ColorScheme.Dark)] ColorScheme scheme)
    {
        var page = await Open(name, new() { ColorScheme = scheme });
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");

        var found = await page.RunAxe();

        Assert.That(found.Violations.Select(violation => $"{violation.Help}: {violation.Nodes[0].Html}"), Is.Empty);
    }

    [Test]
    public async Task The_page_of_a_good_hand_in_fits_three_screens_of_a_phone()
    {
        var page = await Open(Good, new() { ViewportSize = new() { Width = 390, Height = 844 } });

        Assert.That(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), Is.EqualTo(390));
        Assert.That(await page.EvaluateAsync<int>("document.documentElement.scrollHeight"), Is.LessThanOrEqualTo(3 * 844));
    }

    [Test]
    public async Task The_overview_finds_and_sorts_hand_ins()
    {
        var page = await Open(Overview, new());
        var names = page.Locator("#hand-ins tbody tr:not([hidden]) a");

        await page.GetByRole(AriaRole.Button, new() { Name = "Points" }).ClickAsync();
        Assert.That(await names.AllInnerTextsAsync(), Is.EqualTo(new[] { "Carla Rossi", "Mona Exit", "Mehmet Yılmaz", "Anna Schmidt" }));

        await page.GetByRole(AriaRole.Button, new() { Name = "Points" }).ClickAsync();
        Assert.That(await names.First.InnerTextAsync(), Is.EqualTo("Anna Schmidt"));

        await page.GetByLabel("Search").FillAsync("rossi");
        Assert.That(await names.AllInnerTextsAsync(), Is.EqualTo(new[] { "Carla Rossi" }));

        await page.GetByLabel("Search").FillAsync("yilmaz");
        Assert.That(await names.AllInnerTextsAsync(), Is.EqualTo(new[] { "Mehmet Yılmaz" }), "without its Turkish letter");

        await page.GetByLabel("Search").FillAsync("no part was attempted");
        Assert.That(await names.AllInnerTextsAsync(), Is.EqualTo(new[] { "Carla Rossi" }), "by why a tutor should look");
    }

    [Test]
    public async Task The_overview_leads_to_the_feedback_without_a_script()
    {
        var page = await Open(Overview, new() { JavaScriptEnabled = false });

        await page.Locator("#hand-ins").GetByRole(AriaRole.Link, new() { Name = "Anna Schmidt" }).ClickAsync();

        Assert.That(await page.Locator("h1").InnerTextAsync(), Is.EqualTo("Anna Schmidt"));
    }

    private async Task<IPage> Open(string name, BrowserNewContextOptions options)
    {
        var context = await browser.NewContextAsync(options);
        var page = await context.NewPageAsync();
        await page.GotoAsync(pages.Address(name == Overview ? Overview : $"feedback/{name}/feedback.html"));
        return page;
    }
}
