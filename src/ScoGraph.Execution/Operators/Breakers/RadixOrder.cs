using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Breakers;

/// <summary>
/// Numbers in order, digit by digit from the last on (Knuth, The Art of Computer Programming 3, 5.2.5): equal ones stay as they came. Takes
/// a pass over all for each eleven bits in which they differ.
/// </summary>
internal sealed class RadixOrder(int size)
{
    private const int DigitBits = 11;
    private const int Digits = 1 << DigitBits;

    /// <summary>Fewer are sorted by comparing.</summary>
    private const int Few = 256;

    /// <summary>What sorting takes for each number, in bytes.</summary>
    public const long BytesPerNumber = sizeof(ulong) + sizeof(int);

    private readonly int[] _starts = new int[size < Few ? 0 : Digits];
    private readonly ulong[] _numbers = new ulong[size < Few ? 0 : size];
    private readonly int[] _places = new int[size < Few ? 0 : size];

    /// <summary>Puts the numbers in order, and what stands at their places with them.</summary>
    /// <param name="most">No number is above it.</param>
    public void Sort(Span<ulong> numbers, Span<int> places, ulong most)
    {
        if (numbers.Length < Few)
            SortFew(numbers, places);
        else
            SortMany(numbers, places, most);
    }

    private static void SortFew(Span<ulong> numbers, Span<int> places)
    {
        for (int i = 1; i < numbers.Length; i++)
        {
            (ulong number, int place) = (numbers[i], places[i]);
            int at = Behind(numbers[..i], number);
            if (at == i)
                continue;
            numbers[at..i].CopyTo(numbers[(at + 1)..]);
            places[at..i].CopyTo(places[(at + 1)..]);
            (numbers[at], places[at]) = (number, place);
        }
    }

    /// <summary>The place behind all numbers that are not above one.</summary>
    private static int Behind(ReadOnlySpan<ulong> numbers, ulong number)
    {
        int low = 0;
        for (int high = numbers.Length; low < high;)
        {
            int middle = (low + high) >>> 1;
            if (numbers[middle] <= number)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private void SortMany(Span<ulong> numbers, Span<int> places, ulong most)
    {
        Span<ulong> asideNumbers = _numbers.AsSpan(0, numbers.Length);
        Span<int> asidePlaces = _places.AsSpan(0, places.Length);
        bool isAside = false;
        for (int shift = 0; shift < 64 && most >> shift != 0; shift += DigitBits)
        {
            StopSignal.Now();
            if (!Count(isAside ? asideNumbers : numbers, shift))
                continue;
            if (isAside)
                Move(asideNumbers, asidePlaces, numbers, places, shift);
            else
                Move(numbers, places, asideNumbers, asidePlaces, shift);
            isAside = !isAside;
        }

        if (!isAside)
            return;
        asideNumbers.CopyTo(numbers);
        asidePlaces.CopyTo(places);
    }

    private void Move(ReadOnlySpan<ulong> numbers, ReadOnlySpan<int> places, Span<ulong> toNumbers, Span<int> toPlaces, int shift)
    {
        for (int i = 0; i < numbers.Length; i++)
        {
            int to = _starts[Digit(numbers[i], shift)]++;
            toNumbers[to] = numbers[i];
            toPlaces[to] = places[i];
        }
    }

    /// <summary>Where the numbers of each digit begin; false where all have the same.</summary>
    private bool Count(ReadOnlySpan<ulong> numbers, int shift)
    {
        Array.Clear(_starts);
        foreach (ulong number in numbers)
            _starts[Digit(number, shift)]++;
        int before = 0;
        for (int digit = 0; digit < Digits; digit++)
        {
            int count = _starts[digit];
            if (count == numbers.Length)
                return false;
            _starts[digit] = before;
            before += count;
        }

        return true;
    }

    private static int Digit(ulong number, int shift) => (int)(number >> shift) & (Digits - 1);
}
