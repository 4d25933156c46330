using Microsoft.Playwright;
using NUnit.Framework;

namespace Grader.EndToEnd;

public sealed class BrowserTests
{
    [Test]
    public async Task A_page_is_shown()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Browser.Start(playwright);
        var page = await browser.NewPageAsync();
        await page.SetContentAsync("<title>Grader</title>");
        Assert.That(await page.TitleAsync(), Is.EqualTo("Grader"));
    }
}
