using ScoGraph.Model.Snapshots;

namespace ScoGraph.Postgres.Pages;

/// <summary>Pages of a part of a state that are read from tables when somebody asks for them.</summary>
/// <param name="count">How many there are.</param>
/// <param name="load">Reads one; an empty page where nothing is, so that nobody asks again.</param>
internal sealed class FetchedPages<TPage>(int count, Func<int, TPage> load) : PageSource<TPage>(count)
    where TPage : class
{
    /// <summary>Puts pages that are known already.</summary>
    public FetchedPages<TPage> Seed(Paged<TPage>? known)
    {
        for (int number = 0; number < Math.Min(Held.Length, known?.PageCount ?? 0); number++)
        {
            ReadOnlySpan<TPage?> own = known!.Own;
            TPage?[]? held = known.Source?.Held;
            Held[number] = (number < own.Length ? own[number] : null) ?? (number < held?.Length ? held[number] : null);
        }

        return this;
    }

    protected override TPage? Load(int number) => load(number);
}
