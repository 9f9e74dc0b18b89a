namespace KhojalyMemorial.Publishing;

/// <summary>Holds the published museum of this process and swaps it whole.</summary>
public sealed class Museum
{
    private volatile PublishedMuseum _current = new(MuseumSnapshot.Empty);

    /// <summary>Raised after a swap, on the thread that swapped.</summary>
    public event EventHandler? Changed;

    /// <summary>What visitors read now. Take it once per request: the next call may give the next edition.</summary>
    public PublishedMuseum Current => _current;

    /// <summary>Puts another edition in the place of the current one.</summary>
    /// <param name="next">The museum to show from now on.</param>
    public void Show(PublishedMuseum next)
    {
        ArgumentNullException.ThrowIfNull(next);
        _current = next;
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
