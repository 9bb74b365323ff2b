using System.Runtime.CompilerServices;

namespace ScoGraph.Testing.Facts;

/// <summary>A fact about the source article; skipped, and says so, where the article is not beside the checkout.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ArticleFactAttribute : FactAttribute
{
    public static readonly string? Article = Checkout.Beside("source/article.txt");

    public ArticleFactAttribute([CallerMemberName] string test = "") =>
        MissingFixture.Skip(this, test, Article is null ? "The source article is not here: put it at ../shared/source/article.txt, seen from the checkout." : null);
}
