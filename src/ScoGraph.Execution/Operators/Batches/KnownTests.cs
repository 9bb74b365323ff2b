using System.Runtime.CompilerServices;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Execution.Operators.Batches;

/// <summary>Of which nodes or relationships it is known whether they meet a condition that reads nothing else.</summary>
internal sealed class KnownTests
{
    private const int Mask = PropertyColumn.PageSize - 1;
    private const byte Met = 1;
    private const byte NotMet = 2;

    private byte[]?[] _pages = [];
    private long _made;

    /// <summary>The bytes that they take.</summary>
    public long Bytes => (_pages.Length * (long)IntPtr.Size) + (_made * PropertyColumn.PageSize);

    /// <summary>Tells of nodes or relationships which meet the condition.</summary>
    /// <param name="ids">The nodes or relationships.</param>
    /// <param name="met">Takes a bit for each; what stood there is lost.</param>
    /// <param name="unknown">Takes those of which it is not known.</param>
    /// <returns>How many these are.</returns>
    // Compiled for speed from its first run: a query that is asked a few times is over before the runtime would do that.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Find(ReadOnlySpan<int> ids, Span<ulong> met, Span<int> unknown)
    {
        byte[]?[] pages = _pages;
        int missed = 0;
        for (int word = 0, from = 0; from < ids.Length; word++, from += 64)
        {
            ReadOnlySpan<int> some = ids[from..Math.Min(from + 64, ids.Length)];
            ulong bits = 0;
            for (int i = 0; i < some.Length; i++)
            {
                int page = some[i] >> PropertyColumn.PageBits;
                byte known = (uint)page < (uint)pages.Length && pages[page] is { } tests ? tests[some[i] & Mask] : (byte)0;
                bits |= (ulong)(known & Met) << i;
                if (known == 0)
                    unknown[missed++] = some[i];
            }

            met[word] = bits;
        }

        return missed;
    }

    /// <summary>Whether a node or relationship meets the condition; null where that is not known.</summary>
    public bool? Find(int id)
    {
        int page = id >> PropertyColumn.PageBits;
        byte known = (uint)page < (uint)_pages.Length && _pages[page] is { } tests ? tests[id & Mask] : (byte)0;
        return known == 0 ? null : known == Met;
    }

    public void Set(int id, bool isMet)
    {
        int page = id >> PropertyColumn.PageBits;
        if (page >= _pages.Length)
            Array.Resize(ref _pages, Math.Max(page + 1, 2 * _pages.Length));
        if (_pages[page] is null)
        {
            _pages[page] = new byte[PropertyColumn.PageSize];
            _made++;
        }

        _pages[page]![id & Mask] = isMet ? Met : NotMet;
    }
}
