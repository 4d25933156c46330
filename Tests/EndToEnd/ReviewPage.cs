using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Grader.EndToEnd;

/// <summary>The page of <c>grader review</c> in the hands of a tutor, by keyboard wherever it has a key.</summary>
internal sealed class ReviewPage
{
    private const float Patience = 30_000; // Milliseconds; the page tries again every two seconds.

    private readonly IPage page;

    private ReviewPage(IPage page) => this.page = page;

    /// <summary>Opens the page in a browser window of its own.</summary>
    public static async Task<ReviewPage> Open(IBrowser browser, string address)
    {
        var context = await browser.NewContextAsync();
        context.SetDefaultTimeout(Patience);
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        await page.Locator("#card h2").WaitForAsync();
        return new(page);
    }

    /// <summary>Goes to the first hand-in for an item.</summary>
    public Task ChooseItem(string id)
    {
        var exercise = page.Locator("#list li.head", new() { HasText = id.Split('/')[0] + " " });
        return exercise.Locator($"xpath=following-sibling::li[{id.Split('/')[1]}]").GetByRole(AriaRole.Button).ClickAsync();
    }

    /// <summary>Gives all points, with a comment.</summary>
    public async Task Mark(string comment)
    {
        await page.Keyboard.PressAsync("y");
        await Comment(comment);
    }

    /// <summary>Writes at the end of the comment.</summary>
    public async Task Comment(string text)
    {
        await page.Keyboard.PressAsync("c");
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync(text);
        await page.Keyboard.PressAsync("Escape");
    }

    /// <summary>Goes to the next hand-in.</summary>
    public Task Next() => page.Keyboard.PressAsync("n");

    /// <summary>Takes back what was done last.</summary>
    public Task Undo() => page.Keyboard.PressAsync("u");

    /// <summary>Changes the verdict of the first check of the exercise to passed.</summary>
    public async Task Override(string reason)
    {
        await page.Locator("#checks summary").ClickAsync();
        await page.Locator("#checks .link").First.ClickAsync();
        await page.Locator("#checks .given button").Last.ClickAsync();
        await page.Locator("#checks textarea").FillAsync(reason);
    }

    /// <summary>Cuts the page off from what others write, as if they had just written it.</summary>
    public Task StopReading() => page.RouteAsync("**/api/marks", route => route.AbortAsync());

    /// <summary>Ends a conflict so that nothing that either person wrote is lost.</summary>
    public Task ResolveWithBoth() => page.GetByRole(AriaRole.Button, new() { Name = "Both comments" }).ClickAsync();

    /// <summary>What axe-core finds wrong with the page as it is, in light and dark colours.</summary>
    public async Task<IReadOnlyList<string>> AccessibilityProblems()
    {
        List<string> problems = [];
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            var found = await page.RunAxe();
            problems.AddRange(found.Violations.Select(violation =>
                $"{scheme}, {violation.Id}: {violation.Help} ({string.Join(" ", violation.Nodes.Select(node => node.Html))})"));
        }

        return problems;
    }

    /// <summary>The labels of the files of the hand-in.</summary>
    public async Task<IReadOnlyList<string>> Tabs()
    {
        var tabs = page.Locator("#tabs button");
        await tabs.First.WaitForAsync();
        return await tabs.AllInnerTextsAsync();
    }

    /// <summary>Comments on a line of the file that is shown, and leaves the field.</summary>
    public async Task CommentOnLine(int line, string text)
    {
        await page.Keyboard.PressAsync("l");
        for (var at = 1; at < line; at++)
            await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync(text);
        await page.Keyboard.PressAsync("Escape");
    }

    /// <summary>Answers the complaint that is shown.</summary>
    public Task Answer(string text) => page.Locator(".answer textarea").FillAsync(text);

    /// <summary>A picture of the page as it is.</summary>
    public Task<byte[]> Screenshot() => page.ScreenshotAsync();

    /// <summary>Shows a file of the hand-in.</summary>
    public Task ShowFile(string label) => page.Locator("#tabs").GetByRole(AriaRole.Button, new() { Name = label }).ClickAsync();

    /// <summary>The text of the first element that a selector finds.</summary>
    public Task<string> Text(string selector) => page.Locator(selector).First.InnerTextAsync();

    /// <summary>How many pixels wide the shown picture is; 0 where the browser could not read it.</summary>
    public Task<int> WidthOfPicture() =>
        page.Locator("#content img").EvaluateAsync<int>("picture => picture.decode().then(() => picture.naturalWidth)");

    /// <summary>Waits until the page shows so many marks, whoever gave them.</summary>
    public Task WaitForMarks(int count) => page.Locator("#progress", new() { HasText = $"{count} of" }).WaitForAsync();

    /// <summary>Waits until every change is on the disk.</summary>
    public async Task WaitUntilSaved()
    {
        try
        {
            await page.Locator("html[data-unsaved='0']").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"The page does not save: {await page.Locator("body").InnerTextAsync()}", late);
        }
    }
}
